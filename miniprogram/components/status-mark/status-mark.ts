import { statusNames, statusWords, type Status } from '../../shared/index'

/** 到 in a disc, 迟 in a frame, 缺 in a square …: told apart by shape and word, not by colour alone. Empty while there is no status. */
Component({
  properties: {
    /** A `Status`, or an empty text. */
    status: String,
  },
  data: { word: '', spoken: '' },
  observers: {
    status(status: string) {
      this.setData(isStatus(status) ? { word: statusWords[status], spoken: statusNames[status] } : { word: '', spoken: '' })
    },
  },
})

function isStatus(text: string): text is Status {
  return text in statusWords
}
