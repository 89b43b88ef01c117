/**
 * The database does not answer, or stopped answering in the middle. No refusal: whoever asked cannot know whether what was sent last was
 * kept. A job is given back, a request is told to come again.
 */
export class DatabaseAway extends Error {
  readonly code = 'db.away'

  constructor(cause: unknown) {
    super('The database does not answer at the moment. Nothing that was acknowledged is lost; try again shortly.', {
      cause,
    })
    this.name = 'DatabaseAway'
  }
}
