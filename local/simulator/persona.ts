/** Somebody whose phone the simulator can be. `label` is what the menu shows (Chinese), `role` who they are in the story. */
export type Persona = { openid: string; name: string; label: string; role: string }
