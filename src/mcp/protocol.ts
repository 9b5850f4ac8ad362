import { CAPABILITIES_KEY, type Message, VERSION_KEY } from "./message.schema.ts";

/** The revisions in which each request says its version in `_meta`. */
export const MODERN = ["2026-07-28"];
/** Those that begin with `initialize`. The service keeps no session in either. */
export const LEGACY = ["2025-11-25", "2025-06-18", "2025-03-26"];
const SUPPORTED = [...MODERN, ...LEGACY];

/** Codes of JSON-RPC 2.0 and of the specification (basic/index, “Error Codes”). */
export const codes = {
	parse: -32700,
	invalidRequest: -32600,
	unknownMethod: -32601,
	invalidParams: -32602,
	headerMismatch: -32020,
	unsupportedVersion: -32022,
};

/** The HTTP status of an error: 200 for one that is about what a correct request asks for. */
type ErrorStatus = 200 | 400 | 403 | 404 | 413 | 415;

/** An error with the HTTP status that goes with it. */
export class ProtocolError extends Error {
	readonly status: ErrorStatus;
	readonly code: number;
	readonly data: unknown;

	constructor(status: ErrorStatus, code: number, message: string, data?: unknown) {
		super(message);
		this.status = status;
		this.code = code;
		this.data = data;
	}
}

interface RequestHeaders {
	get(name: string): string | null;
}

/**
 * Says whether a message is of a revision with its version in `_meta`, and checks what its headers say against its
 * body. Throws ProtocolError.
 */
export function isModern(headers: RequestHeaders, { method, params, id }: Message): boolean {
	const sent = headers.get("MCP-Protocol-Version");
	const meta = params?._meta;
	const version = meta?.[VERSION_KEY];
	const asked = version ?? sent;
	if (asked !== null && !SUPPORTED.includes(asked))
		throw new ProtocolError(400, codes.unsupportedVersion, "Unsupported protocol version", {
			supported: SUPPORTED,
			requested: asked,
		});
	if (version === undefined && (sent === null || LEGACY.includes(sent))) return false;
	expectHeader("MCP-Protocol-Version", sent, version);
	if (id === undefined) return true;
	if (!meta?.[CAPABILITIES_KEY])
		throw new ProtocolError(400, codes.invalidParams, `_meta lacks ${CAPABILITIES_KEY}.`);
	expectHeader("Mcp-Method", headers.get("Mcp-Method"), method);
	if (method === "tools/call") expectHeader("Mcp-Name", headers.get("Mcp-Name"), params?.name);
	return true;
}

function expectHeader(name: string, sent: string | null, inBody: string | undefined): void {
	if (sent !== null && decoded(sent) === inBody) return;
	const problem = `Header mismatch: ${name} does not match the body`;
	throw new ProtocolError(400, codes.headerMismatch, problem);
}

/** Decodes what is no plain ASCII (basic/transports/streamable-http, “Value Encoding”). */
function decoded(value: string): string {
	const [, encoded] = /^=\?base64\?(.*)\?=$/.exec(value) ?? [];
	return encoded === undefined ? value : Buffer.from(encoded, "base64").toString();
}
