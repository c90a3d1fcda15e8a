// The page's own line drawings, 24 by 24.
import { element } from './state.js'

const PATHS = {
  channel: 'M10 3 8 21M16 3l-2 18M4 8.5h17M3 15.5h17',
  direct: 'M4 5h16v11H11l-5 4v-4H4z',
  eye: 'M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M6 6l12 12M18 6 6 18',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2',
  theme: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 3a9 9 0 0 1 0 18z',
  down: 'M6 9l6 6 6-6',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  wrong: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v6M12 16.5h.01',
  outside: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
}

/** A drawing without a name: what it means stands beside it or in its button's label. */
export function icon(name) {
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  drawing.setAttribute('viewBox', '0 0 24 24')
  drawing.setAttribute('class', `icon icon-${name}`)
  drawing.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  path.setAttribute('d', PATHS[name])
  drawing.append(path)
  return drawing
}

/** The three dots of waiting. */
export function dots() {
  return element('span', { class: 'three', 'aria-hidden': 'true' }, element('i'), element('i'), element('i'))
}
