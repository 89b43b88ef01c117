export { folderOfPerson } from './folder.ts'
export {
  choiceSetting,
  numberSetting,
  type Parsed,
  portSetting,
  readSettings,
  type Setting,
  SettingsError,
  textSetting,
} from './settings.ts'
