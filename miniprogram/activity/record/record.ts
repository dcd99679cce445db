import { typeStyle } from '../../utils/type-scale'

Page({
  data: { typeStyle: typeStyle() },
})
