export { folderOfPerson } from './folder.ts'
export {
  choiceSetting,
  numberSetting,
  type Parsed,
  portSetting,
  readSettings,
  type Setting,
  SettingsError,
  secretSetting,
  textSetting,
} from './settings.ts'
