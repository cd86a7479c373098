/** The plain document that comes with Readability. */
declare module '@mozilla/readability/JSDOMParser.js' {
  export default class JSDOMParser {
    parse(markup: string, address: string): unknown
  }
}
