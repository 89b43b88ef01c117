export { folderOfPerson } from './folder.ts'
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
