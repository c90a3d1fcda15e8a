/** A PDF of one page whose content is this stream, without the table of where things stand: readers find them. */
export function pdfAround(stream: Buffer, filter: string, kids = '[3 0 R]'): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids ${kids} /Count 1 >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << >> >>', `<< /Length ${stream.length} /Filter ${filter} >>\nstream\n`,
  ]
  const head = objects.map((object, i) => `${i + 1} 0 obj\n${object}`).join('\nendobj\n')
  return Buffer.concat([Buffer.from(`%PDF-1.4\n${head}`), stream, Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\n%%EOF\n')])
}

/** A PDF of one page with these lines in it, as small as one can be. */
export function pdfOf(lines: string[]): Buffer {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/gu, '\\$&')}) Tj 0 -20 Td`).join(' ')
  const stream = `BT /F1 12 Tf 50 700 Td ${shown} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  return Buffer.from(`${text}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
}
