import { hash } from 'node:crypto';

/** The bytes of a file of the demo, by what it is called: the same on every machine, and no two alike. */
export async function drawn(name: string): Promise<Buffer> {
  return name.endsWith('.pdf') ? page(name) : evening(name);
}

/** As a camera has it in the evening: hills before a sky, of colours and heights that the name decides. */
async function evening(name: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const [width, height] = [960, 720];
  const [hue = 0, steep = 0, low = 0] = hash('sha256', name, 'buffer');
  const color = [255, 130 + hue / 3, 200 - hue / 2];
  const pixels = Buffer.alloc(width * height * 3);
  for (let x = 0; x < width; x += 1) {
    const hills = [0, 1, 2].map(
      (n) => height * (0.4 + 0.18 * n + low / 3_000) + 40 * Math.sin((x * (n + 1)) / (120 + steep) + hue + n * 2),
    );
    for (let y = 0; y < height; y += 1) {
      const depth = Number(y > hills[0]!) + Number(y > hills[1]!) + Number(y > hills[2]!);
      const light = 1 - depth * 0.22 - (y / height) * 0.2;
      const place = (y * width + x) * 3;
      for (let part = 0; part < 3; part += 1) pixels[place + part] = color[part]! * light;
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer();
}

/** A page with one line on it, as any program reads it. */
function page(name: string): Buffer {
  const line = name.slice(0, -'.pdf'.length).replace(/[()\\]/g, '');
  const text = `BT /F 24 Tf 72 720 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  const places: number[] = [];
  let said = '%PDF-1.4\n';
  for (const [index, object] of objects.entries()) {
    places.push(said.length);
    said += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n`;
  return Buffer.from(`${said}${end}startxref\n${said.length}\n%%EOF\n`, 'latin1');
}
