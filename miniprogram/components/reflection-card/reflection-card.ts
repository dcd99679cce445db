import type { ReflectionCardView } from '../../services/reflection-card-view'

/** One reflection in a list. Sends `open`, `author` and `activity`, each with its view. */
Component({
  properties: {
    /** A `ReflectionCardView`. */
    card: Object,
  },
  methods: {
    onTap() {
      this.tell('open')
    },
    onAuthorTap() {
      this.tell('author')
    },
    onActivityTap() {
      this.tell('activity')
    },
    tell(what: 'open' | 'author' | 'activity') {
      this.triggerEvent(what, this.data.card as ReflectionCardView)
    },
  },
})
