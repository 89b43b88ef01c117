const [command = 'help', ...rest] = process.argv.slice(2)
if (command === 'lab') await (await import('./commands/lab.ts')).lab(rest[0] ?? '')
else process.exitCode = 2
