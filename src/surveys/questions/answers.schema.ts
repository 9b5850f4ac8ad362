import * as v from "valibot";

export const Answer = v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]);

export type Answer = v.InferOutput<typeof Answer>;

/**
 * Answers by question id, and by “id.part” where a question has parts: a row of a matrix, the words
 * beside “_other”. A question left out was not answered.
 */
export const Answers = v.record(v.string(), Answer);

export type Answers = v.InferOutput<typeof Answers>;
