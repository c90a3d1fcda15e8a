/** Discord's limits, in one place. Lengths are in UTF-16 units, which never undercounts Discord's own count. */
export const LIMITS = {
  /** all text of a Components V2 message together */
  text: 4000,
  /** components of a message, nested ones counted */
  components: 40,
  buttonLabel: 80,
  customId: 100,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  modalTitle: 45,
  label: 45,
  description: 100,
  /** seconds in which an interaction must be answered */
  firstAnswer: 3,
} as const
