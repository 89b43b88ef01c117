export { folderOfPerson } from './folder.ts'
export {
  choiceSetting,
  numberSetting,
  type Parsed,
  readSettings,
  type Setting,
  textSetting,
} from './settings.ts'
