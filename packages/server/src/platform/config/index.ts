export { folderOfPerson } from './folder.ts'
export {
  choiceSetting,
  numberSetting,
  type Parsed,
  portSetting,
  type RenewedSecret,
  readSettings,
  renewedSecretSetting,
  type Setting,
  SettingsError,
  secretSetting,
  textSetting,
} from './settings.ts'
