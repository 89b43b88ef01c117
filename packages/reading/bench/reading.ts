// `npm run bench:reading`: the dates and the personal data beside what others use, and how often what is said with so much confidence is right.
import './dates.ts'
import './personal.ts'
import { fresh, lookedAt, reliabilityTable } from '../test/statements/reliability.ts'

const told = ({ wanted, missed }: ReturnType<typeof fresh>): string => `${wanted - missed.length} of ${wanted}`

process.stdout.write(
  `\nconfidence of statements\n${reliabilityTable()}\nrows told: ${told(lookedAt())}; fresh ${told(fresh())}\n`,
)
