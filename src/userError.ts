/** An error whose message is written for the person who asked; everything else is logged and shown as an id. */
export class UserError extends Error {
  override name = 'UserError'
}
