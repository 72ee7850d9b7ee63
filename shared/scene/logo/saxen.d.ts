/** The parts of the package `saxen` that are used here; it ships no types of its own. */
declare module 'saxen' {
  type Attributes = Readonly<Record<string, string>>;
  export class Parser {
    on(
      event: 'openTag',
      hear: (
        name: string,
        attributes: () => Attributes,
        decodeEntities: (text: string) => string,
        selfClosing: boolean,
      ) => void,
    ): this;
    on(event: 'closeTag', hear: (name: string) => void): this;
    on(event: 'text', hear: (text: string, decodeEntities: (text: string) => string) => void): this;
    on(event: 'cdata' | 'attention' | 'question', hear: (text: string) => void): this;
    on(event: 'error' | 'warn', hear: (error: Error) => void): this;
    stop(): void;
    parse(xml: string): this;
  }
}
