/** Whether the page in front can be sent to friends from the menu beside its title. Where the phone knows no such menu there is nothing to hide. */
export function offerSharing(isOffered: boolean): void {
  const quietly = { fail: () => undefined }
  if (isOffered) wx.showShareMenu({ menus: ['shareAppMessage'], ...quietly })
  else wx.hideShareMenu({ menus: ['shareAppMessage', 'shareTimeline'], ...quietly })
}
