// What an action led to, besides messages, which come by themselves: a form to fill in, or a word about a failure.
import { $, act, element, hint, words } from './state.js'

/** @param source id of the message whose button was pressed, if one was */
export function settle(outcome, source) {
  if (outcome.error || outcome.kind === 'timeout') hint(outcome.error ?? words().failed)
  if (outcome.kind === 'modal') openForm(outcome.modal, source)
}

function openForm(modal, source) {
  const inputs = modal.components.flatMap((row) => row.components ?? [])
  const areas = inputs.map((input) => element('textarea', { id: `field-${input.custom_id}`, maxlength: input.max_length ?? 4000, required: input.required !== false, placeholder: input.placeholder }))
  const send = async (event) => {
    event.preventDefault()
    $('modal').close()
    const fields = Object.fromEntries(areas.map((area, i) => [inputs[i].custom_id, area.value]))
    settle(await act('submit', { modal, fields, message: source }))
  }
  $('modal').replaceChildren(element('form', { onsubmit: (event) => void send(event) },
    element('h2', { id: 'modal-title' }, modal.title),
    ...areas.flatMap((area, i) => [element('label', { for: area.id }, inputs[i].label), area]),
    element('div', { class: 'row' },
      element('button', { type: 'button', onclick: () => $('modal').close() }, words().cancel),
      element('button', { type: 'submit', class: 'primary' }, words().send))))
  $('modal').showModal()
}
