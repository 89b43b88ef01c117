export { folderOfPerson } from './folder.ts'
export {
  choiceSetting,
  numberSetting,
  type Parsed,
  portSetting,
  readSettings,
  type Setting,
  textSetting,
} from './settings.ts'
