import { onEverySample } from '../read-samples.test-builder.ts'
import { readDocx, readOdt, readXlsx } from './index.ts'

onEverySample({ docx: readDocx, docm: readDocx, dotx: readDocx, xlsx: readXlsx, xlsm: readXlsx, odt: readOdt })
