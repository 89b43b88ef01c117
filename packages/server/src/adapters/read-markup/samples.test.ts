import { onEverySample } from '../read-samples.test-builder.ts'
import { readHtml, readRtf, readText } from './index.ts'

onEverySample({ html: readHtml, rtf: readRtf, txt: readText, json: readText, xml: readText })
