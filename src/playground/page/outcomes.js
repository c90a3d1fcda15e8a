// What an action led to, besides messages, which come by themselves: a form to fill in, or a word about a failure.
import { icon } from './icons.js'
import { $, act, element, hint, words } from './state.js'

const TEXT_INPUT = 4
const SHORT = 1

/** @param source id of the message whose button was pressed, if one was */
export function settle(outcome, source) {
  if (outcome.error) hint(outcome.error, true)
  if (outcome.kind === 'modal') openForm(outcome.modal, source)
}

function openForm(modal, source) {
  const fields = modal.components.flatMap(fieldsOf)
  const close = () => $('modal').close()
  const send = async (event) => {
    event.preventDefault()
    close()
    const values = Object.fromEntries(fields.map(({ input, control }) => [input.custom_id, control.value]))
    settle(await act('submit', { modal, fields: values, message: source }), source)
  }
  $('modal').replaceChildren(element('form', { onsubmit: (event) => void send(event) },
    element('header', {}, element('img', { class: 'avatar', src: 'icon.svg', alt: '' }), element('h2', { id: 'modal-title' }, modal.title),
      element('button', { type: 'button', class: 'plain', 'aria-label': words().close, onclick: close }, icon('close'))),
    element('p', { class: 'warning' }, words().form),
    ...fields.map(drawField),
    element('footer', {}, element('button', { type: 'button', class: 'secondary', onclick: close }, words().cancel), element('button', { type: 'submit', class: 'primary' }, words().send))))
  $('modal').showModal()
  fields[0]?.control.focus()
}

/** Text inputs stand in rows, or since 2025 in labels of their own. */
function fieldsOf({ label, description, component, components = [] }) {
  return (component ? [component] : components).filter(({ type }) => type === TEXT_INPUT).map((input) => {
    const about = { id: `field-${input.custom_id}`, maxlength: input.max_length ?? 4000, minlength: input.min_length, required: input.required !== false, placeholder: input.placeholder }
    const control = element(input.style === SHORT ? 'input' : 'textarea', about)
    control.value = input.value ?? ''
    return { input, control, label: label ?? input.label ?? '', description }
  })
}

function drawField({ control, label, description }) {
  const count = element('span', { class: 'count', 'aria-hidden': 'true' })
  const show = () => { count.textContent = `${control.value.length}/${control.maxLength}` }
  control.addEventListener('input', show)
  show()
  return element('div', { class: 'field' },
    element('label', { for: control.id }, label, ...(control.required ? [element('span', { class: 'star', 'aria-hidden': 'true' }, ' *')] : [])),
    ...(description ? [element('small', {}, description)] : []), control, count)
}
