/**
 * What stands before the code in the room where a school has filed a 普通链接 with WeChat, such as `https://school.example.cn/checkin`: then WeChat's
 * own scanner opens the check-in page at once. Empty: none.
 */
export const roomLinkPrefix: string = ''
