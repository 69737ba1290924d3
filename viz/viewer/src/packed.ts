// Blocks of columns: base64 of deflated bytes, unpacked into typed arrays.
type Form = "small" | "whole" | "steps" | "signed" | "texts" | "bytes";

export class Block {
  readonly head: Record<string, any>;
  private readonly columns = new Map<string, { form: Form; bytes: Uint8Array }>();
  private readonly starts = new Map<string, Uint32Array>();

  constructor(bytes: Uint8Array) {
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    this.head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
    let at = 4 + length;
    for (const [name, form, size] of this.head.columns as [string, Form, number][]) {
      this.columns.set(name, { form, bytes: bytes.subarray(at, at + size) });
      at += size;
    }
  }

  numbers(name: string): Uint8Array | Int32Array {
    const { form, bytes } = this.columns.get(name)!;
    return form === "small" ? bytes.slice() : numbersOf(bytes, form);
  }

  texts(name: string): string[] {
    return JSON.parse(new TextDecoder().decode(this.columns.get(name)!.bytes));
  }

  /** A text that is told as what stands around a number. */
  numbered(name: string, at: number): string {
    const [form, number] = ["form", "number"].map((part) => this.numbersOnce(`${name}_${part}`)[at]);
    const [before, after] = ["before", "after"].map((part) => this.textsOnce(`${name}_${part}`)[form]);
    return before + (number < 0 ? "" : number) + after;
  }

  private readonly read = new Map<string, any>();
  private once<Told>(name: string, reading: () => Told): Told {
    if (!this.read.has(name)) this.read.set(name, reading());
    return this.read.get(name);
  }
  private numbersOnce = (name: string): ArrayLike<number> => this.once(name, () => this.numbers(name));
  private textsOnce = (name: string): string[] => this.once(name, () => this.texts(name));

  passage(name: string, at: number): string {
    let starts = this.starts.get(name);
    if (!starts) {
      const lengths = this.numbers(`${name}_length`);
      starts = new Uint32Array(lengths.length + 1);
      for (let place = 0; place < lengths.length; place += 1) starts[place + 1] = starts[place] + lengths[place];
      this.starts.set(name, starts);
    }
    return new TextDecoder().decode(this.columns.get(name)!.bytes.subarray(starts[at], starts[at + 1]));
  }
}

/** 0, 1, 2, 3 … as 0, -1, 1, -2 …. */
export const unfolded = (value: number): number => (value & 1 ? -((value + 1) >>> 1) : value >>> 1);

function numbersOf(bytes: Uint8Array, form: Form): Int32Array {
  let count = 0;
  for (const byte of bytes) if (byte < 128) count += 1;
  const numbers = new Int32Array(count);
  let [at, value, shift, last] = [0, 0, 0, 0];
  for (const byte of bytes) {
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    if (form !== "whole") value = unfolded(value);
    if (form === "steps") value = last += value;
    numbers[at] = value;
    at += 1;
    value = shift = 0;
  }
  return numbers;
}

export async function unpack(id: string): Promise<Block> {
  const holder = document.getElementById(id)!;
  const text = atob(holder.textContent!.trim());
  holder.remove(); // its text is not needed twice
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Block(new Uint8Array(await new Response(stream).arrayBuffer()));
}
