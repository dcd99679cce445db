import type { LibraryFilters } from '../../services/library-list'
import { filterChoices, nothingOffered, withChoice, type FilterChoice, type FilterName, type Offered } from './filter-choices'

type Chosen = WechatMiniprogram.CustomEvent<{ value: string }, WechatMiniprogram.IAnyObject, { name: FilterName }>

/** 类型, 学段, 标签, 精选: what a list or a search is narrowed to. Sends `change` with `{ filters }`. */
Component({
  properties: {
    /** `Offered` */
    offered: Object,
    /** `LibraryFilters` */
    filters: Object,
  },
  data: { choices: [] as FilterChoice[], featured: false, any: false },
  observers: {
    'offered, filters'(offered: Offered | null, filters: LibraryFilters | null) {
      const known = filters ?? {}
      this.setData({ choices: filterChoices(offered ?? nothingOffered, known), featured: known.featured === true, any: Object.keys(known).length > 0 })
    },
  },
  methods: {
    onPickerChange({ detail, currentTarget }: Chosen) {
      this.tell(withChoice(this.data.offered as Offered, this.data.filters, currentTarget.dataset.name, Number(detail.value)))
    },

    onFeaturedTap() {
      const { featured, ...others } = this.data.filters as LibraryFilters
      this.tell(featured === true ? others : { ...others, featured: true })
    },

    onClearTap() {
      this.tell({})
    },

    tell(filters: LibraryFilters) {
      this.triggerEvent('change', { filters })
    },
  },
})
