import { once } from "node:events";
import { connect, createServer } from "node:net";

const LAST_PORT = 65_535;
/** The number of ports that are tried after a taken one. */
const MAX_TRIED = 20;
const HOSTS = ["127.0.0.1", "::1"];

/** Returns the number of a port as it was typed; undefined if it is none. */
export function toPort(typed: string): number | undefined {
	const port = Number(typed);
	return /^\d{1,5}$/.test(typed) && port >= 1 && port <= LAST_PORT ? port : undefined;
}

/** Says in a sentence why the service cannot listen on a port; undefined if it can. */
export async function portError(port: number): Promise<string | undefined> {
	const reason = await reasonAgainst(port);
	if (reason === undefined) return undefined;
	if (reason === "EACCES")
		return `Port ${port} needs rights that you do not have: choose one above 1023, such as npm start -- --port 8787`;
	const other = await freePortAfter(port);
	const advice = other === undefined ? "" : `: npm start -- --port ${other}`;
	return `Port ${port} is taken by another program, perhaps by an earlier start. Stop it, or choose another port${advice}`;
}

async function freePortAfter(port: number): Promise<number | undefined> {
	for (let other = port + 1; other <= Math.min(port + MAX_TRIED, LAST_PORT); other += 1) {
		if ((await reasonAgainst(other)) === undefined) return other;
	}
	return undefined;
}

/** Returns the code of the error on one of the addresses that “localhost” may mean. */
async function reasonAgainst(port: number): Promise<string | undefined> {
	for (const host of HOSTS) {
		// A program that listens on all addresses of the machine does not stop others from listening on one, on macOS.
		if (await accepts(host, port)) return "EADDRINUSE";
		const code = await listeningError(host, port);
		// A machine without IPv6 has no ::1.
		if (code !== undefined && code !== "EADDRNOTAVAIL" && code !== "EAFNOSUPPORT") return code;
	}
	return undefined;
}

async function listeningError(host: string, port: number): Promise<string | undefined> {
	const server = createServer();
	try {
		server.listen({ host, port, exclusive: true });
		await once(server, "listening");
		return undefined;
	} catch (error) {
		return String(Object(error).code);
	} finally {
		server.close();
	}
}

async function accepts(host: string, port: number): Promise<boolean> {
	const socket = connect({ host, port });
	try {
		await once(socket, "connect");
		return true;
	} catch {
		return false;
	} finally {
		socket.destroy();
	}
}
