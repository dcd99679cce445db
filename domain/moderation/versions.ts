/** Nobody changes a text more often; all its versions are stored with it. */
export const mostVersions = 30
