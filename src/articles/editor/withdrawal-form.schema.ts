import * as v from "valibot";
import { WithdrawInput } from "../article/withdrawal/withdrawal.schema.ts";

/** The fields of the form that withdraws an article; an empty reason is none. */
export const WithdrawalForm = v.pipe(
	v.object({ status: v.picklist(["410", "451"]), reason: v.optional(v.string(), "") }),
	v.transform(
		({ status, reason }): v.InferInput<typeof WithdrawInput> => ({
			status: status === "451" ? 451 : 410,
			...(reason.trim() !== "" && { reason }),
		}),
	),
	WithdrawInput,
);
