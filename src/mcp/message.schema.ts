import * as v from "valibot";

/** The keys of `_meta` with which a request of 2026-07-28 says what it speaks (basic/index, “_meta”). */
export const VERSION_KEY = "io.modelcontextprotocol/protocolVersion";
export const CAPABILITIES_KEY = "io.modelcontextprotocol/clientCapabilities";

const Meta = v.looseObject({
	[VERSION_KEY]: v.exactOptional(v.string()),
	[CAPABILITIES_KEY]: v.exactOptional(v.record(v.string(), v.unknown())),
});

/** A JSON-RPC request, or a notification if it has no id. Batches are of a revision that no client speaks any more. */
export const Message = v.object({
	jsonrpc: v.literal("2.0"),
	id: v.exactOptional(v.union([v.string(), v.pipe(v.number(), v.integer())])),
	method: v.string(),
	params: v.exactOptional(
		v.looseObject({
			_meta: v.exactOptional(Meta),
			name: v.exactOptional(v.string()),
			protocolVersion: v.exactOptional(v.string()),
			arguments: v.exactOptional(v.record(v.string(), v.unknown())),
		}),
	),
});
export type Message = v.InferOutput<typeof Message>;

/** Returns the message of a JSON value; undefined if it is none. */
export function toMessage(value: unknown): Message | undefined {
	const { success, output } = v.safeParse(Message, value);
	return success ? output : undefined;
}
