type Style = Intl.DateTimeFormatOptions

/** Discord's styles of a moment; `f` where none is named. */
const STYLES: Readonly<Record<string, Style>> = {
  t: { timeStyle: 'short' }, T: { timeStyle: 'medium' }, d: { dateStyle: 'short' }, D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' }, F: { dateStyle: 'full', timeStyle: 'short' },
}
const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [['year', 31_536_000], ['month', 2_592_000], ['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1]]

/** A `<t:seconds:style>` as a member reads it: `<t:1752451200:D>` → `2025년 7월 14일`; `R` counts from now: `3초 후`. */
export function timestampText(seconds: number, style: string, locale: string, now: Date): string {
  if (style !== 'R') return new Intl.DateTimeFormat(locale, STYLES[style] ?? STYLES.f).format(new Date(seconds * 1000))
  const away = seconds - Math.floor(now.getTime() / 1000)
  const [unit, length] = UNITS.find(([, size]) => Math.abs(away) >= size) ?? UNITS.at(-1)!
  return new Intl.RelativeTimeFormat(locale, { numeric: 'always' }).format(Math.trunc(away / length), unit)
}
