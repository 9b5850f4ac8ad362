import encodeQR from "qr";

/** Modules of white around the code that readers need (ISO/IEC 18004 §5.3.8). */
const QUIET_ZONE = 4;

/**
 * Draws an address as a QR code: an SVG of black on white, which cameras read on every background. The code can be
 * read if 15 % of it are covered or worn off.
 */
export function qrSvg(address: string): string {
	const rows = encodeQR(address, "raw", { ecc: "medium", border: QUIET_ZONE });
	const size = rows.length;
	const path = rows.flatMap((row, y) =>
		runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
	);
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges">` +
		`<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path.join("")}"/></svg>`
	);
}

/** Returns where the dark modules of a row begin, and how many follow each other. */
function runsOf(row: boolean[]): [start: number, length: number][] {
	return row.flatMap((isDark, x): [number, number][] => {
		if (!isDark || row[x - 1]) return [];
		const end = row.indexOf(false, x);
		return [[x, (end === -1 ? row.length : end) - x]];
	});
}
