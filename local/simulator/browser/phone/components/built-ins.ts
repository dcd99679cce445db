import type { Framework } from '../framework/framework'
import { ButtonView } from './button'
import { CanvasView } from './canvas'
import { CheckboxGroupView, CheckboxView, RadioGroupView, RadioView, SwitchView } from './choice'
import { define, type ViewClass } from './define'
import { FormView } from './form'
import { ImageView } from './image'
import { InputView } from './input'
import { LabelView } from './label'
import { NavigatorView } from './navigator'
import { PageMetaView } from './page-meta'
import { PickerView } from './picker'
import { ProgressView } from './progress'
import { RichTextView } from './rich-text'
import { ScrollView } from './scroll-view'
import { SwiperItemView, SwiperView } from './swiper'
import { TextView } from './text'
import { TextareaView } from './textarea'
import { ViewView } from './view'

const views: Readonly<Record<string, ViewClass>> = {
  view: ViewView,
  text: TextView,
  image: ImageView,
  button: ButtonView,
  input: InputView,
  textarea: TextareaView,
  form: FormView,
  label: LabelView,
  switch: SwitchView,
  checkbox: CheckboxView,
  'checkbox-group': CheckboxGroupView,
  radio: RadioView,
  'radio-group': RadioGroupView,
  picker: PickerView,
  'scroll-view': ScrollView,
  swiper: SwiperView,
  'swiper-item': SwiperItemView,
  canvas: CanvasView,
  navigator: NavigatorView,
  'rich-text': RichTextView,
  progress: ProgressView,
  'page-meta': PageMetaView,
}

export function defineBuiltIns(framework: Framework): void {
  for (const [tag, View] of Object.entries(views)) define(framework, tag, View)
}
