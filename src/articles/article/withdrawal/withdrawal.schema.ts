import * as v from "valibot";
import { described } from "../../../platform/schema/described.schema.ts";
import { rules } from "../../../platform/schema/documented-rules.schema.ts";
import { line } from "../../../platform/schema/text.schema.ts";

/** The most bytes of a request to withdraw. */
export const MAX_WITHDRAWAL_BYTES = 16_384;

const Status = described(
	"What its address then answers: 410, or 451 for legal reasons (RFC 7725).",
	v.picklist([410, 451]),
);

/** The status and the reason of a withdrawal. */
export const Withdrawal = v.object({
	status: Status,
	reason: v.exactOptional(described("Why, for everybody who comes.", v.string())),
});
export type Withdrawal = v.InferOutput<typeof Withdrawal>;

export const WithdrawInput = described(
	"How to withdraw an article.",
	v.pipe(
		v.strictObject({
			status: v.optional(Status, 410),
			reason: v.exactOptional(
				described("Why: everybody who comes to its address reads it.", line(1000)),
			),
		}),
		v.forward(
			v.check(
				({ status, reason }) => status === 410 || reason !== undefined,
				"is missing: a withdrawal for legal reasons says why",
			),
			["reason"],
		),
		rules("451 needs a `reason`."),
	),
);

export const withdrawing = { input: WithdrawInput, representation: WithdrawInput };
