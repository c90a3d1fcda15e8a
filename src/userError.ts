/** An error whose message is written for the person who asked; everything else is logged and shown as an id. */
export class UserError extends Error {
  override name = 'UserError'
  /** the same in Korean, for those who read that; null where nobody but the operator sees it */
  readonly korean: string | null

  constructor(message: string, { korean = null, ...options }: ErrorOptions & { korean?: string | null } = {}) {
    super(message, options)
    this.korean = korean
  }
}
