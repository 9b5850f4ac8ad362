import type { Operations } from "../platform/http/operation.ts";
import { token, tokenId, tokenInput } from "./people.examples.ts";
import { MAX_TOKEN_BYTES, MAX_TOKENS, NewToken, TokenList } from "./token.schema.ts";

/** Describes the newsroom's tokens. */
export const tokenOperations = {
	"GET /newsroom/api/tokens": {
		id: "listTokens",
		summary: "The newsroom's tokens",
		description: `The newest first. There are at most ${MAX_TOKENS}. NEWSROOM_TOKEN is not among them.`,
		example: {},
		responses: {
			200: {
				description: "The tokens, without what to send.",
				json: TokenList,
				example: { tokens: [token] },
			},
		},
	},
	"POST /newsroom/api/tokens": {
		id: "makeToken",
		summary: "Makes a token",
		description:
			"For a program, with a role of its own, or for a person, whose role it has. Only this response contains the token: the service keeps its SHA-256 alone.",
		example: {},
		body: { says: "The token.", maxBytes: MAX_TOKEN_BYTES, example: tokenInput },
		responses: {
			201: {
				description: "The token.",
				json: NewToken,
				example: { ...token, token: "rn_3q2-7wAAABCDEFGHIJKLMNOPQRSTUVWXYZabcdefgh4" },
			},
		},
		problems: { 409: `There are ${MAX_TOKENS} tokens already.` },
	},
	"DELETE /newsroom/api/tokens/:token": {
		id: "revokeToken",
		summary: "Revokes a token",
		description: "It stops working at once, and the sessions that began with it end.",
		example: { token: tokenId },
		responses: { 204: { description: "The token is revoked." } },
		problems: { 404: "There is no such token." },
	},
} as const satisfies Operations;
