import { refusal } from '../../base/index.ts'

export const noModel = refusal('models.none', 'This workspace has no model that may be asked.', 409)
export const modelNotAllowed = refusal(
  'models.not-allowed',
  'No model of this workspace may be asked here; `reason` says why the last was passed over.',
  409,
)
export const modelsAway = refusal('models.away', 'None of the models answered; `reason` says how the last failed.', 503)
export const endpointNotFound = refusal('models.endpoint', 'This workspace has no model of that name.', 404)
