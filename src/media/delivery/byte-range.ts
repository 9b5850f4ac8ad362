/** A part of a file. */
export interface ByteRange {
	offset: number;
	length: number;
}

const ONE_RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/;

/**
 * Returns the part that a Range header asks for (RFC 9110 §14.1.2); undefined if the whole file is to be sent, as for
 * several parts or a header that is not valid; `outside` if there is nothing in it.
 */
export function rangeIn(header: string, size: number): ByteRange | "outside" | undefined {
	const [, first, last] = ONE_RANGE.exec(header) ?? [];
	if (first === undefined || last === undefined || (first === "" && last === "")) return undefined;
	if (first === "") {
		const length = Math.min(Number(last), size);
		return length === 0 ? "outside" : { offset: size - length, length };
	}
	const offset = Number(first);
	const end = last === "" ? size - 1 : Math.min(Number(last), size - 1);
	if (last !== "" && Number(last) < offset) return undefined;
	return offset >= size ? "outside" : { offset, length: end - offset + 1 };
}
