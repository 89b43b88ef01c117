export {
  choiceSetting,
  numberSetting,
  optionalSetting,
  type Parsed,
  readSettings,
  type Setting,
  SettingsError,
  textSetting,
} from './settings.ts'
