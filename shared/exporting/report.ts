import type { Locale } from '../i18n/translate.ts';
import type { ReadChange } from './readable.ts';

/** A date or time; struck through what it was where it was another. */
export interface ReportWhen {
  readonly before: string;
  readonly after: string;
}

export interface ReportRow {
  readonly when: ReportWhen;
  /** Empty where it is the row's above. */
  readonly name: string;
  /** Quiet words under the name. */
  readonly detail: string;
  readonly changes: readonly ReadChange[];
  readonly why: string;
  readonly who: string;
}

export interface ReportSection {
  readonly heading: string;
  readonly rows: readonly ReportRow[];
}

/** A list to print or to send, all its words chosen. */
export interface Report {
  readonly locale: Locale;
  readonly title: string;
  /** Lines under the title. */
  readonly about: readonly string[];
  readonly columns: {
    readonly when: string;
    readonly what: string;
    readonly change: string;
    /** `null` where nobody is named. */
    readonly who: string | null;
  };
  readonly sections: readonly ReportSection[];
  /** Said where there are no sections. */
  readonly none: string;
  /** What a value that is nothing is called. */
  readonly nothing: string;
  readonly foot: string;
}
