/** Says how far the run has come, on a line of its own that the next one replaces. */
export function progress(text: string): void {
	process.stderr.write(`\r\x1b[K${text}`);
}
