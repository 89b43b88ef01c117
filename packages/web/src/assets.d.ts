declare module '*.css'
declare module '*.svg' {
  const address: string
  // As the bundler gives it.
  // oxlint-disable-next-line import/no-default-export
  export default address
}
