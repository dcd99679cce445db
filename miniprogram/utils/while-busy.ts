type BusyPage = { data: { busy: boolean }; setData: (data: { busy: boolean }) => void }

/** Runs `work` unless the page is busy already, so that a second tap does nothing; the page is freed whatever happens. */
export async function whileBusy(page: BusyPage, work: () => Promise<void>): Promise<void> {
  if (page.data.busy) return
  page.setData({ busy: true })
  try {
    await work()
  } finally {
    page.setData({ busy: false })
  }
}
