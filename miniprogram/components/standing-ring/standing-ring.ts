/** A period as a ring, from the top: clockwise the absences and what may still be missed up to the line, counter-clockwise what was attended. */
Component({
  properties: {
    /** A `RingView`. */
    ring: Object,
  },
})
