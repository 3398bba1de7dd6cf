import type { FlagAgreementDto } from '@app/contracts';
import { AGREEMENT_RULE, AGREEMENT_SAMPLE, agreementOf, type Scope, type SecondOpinion } from '@app/domain';
import type { Sql } from '../database.js';
import { scopeCondition } from './scope-condition.js';

interface Asked {
  readonly from: Date;
  readonly to: Date;
  readonly areaCode: string | null;
  /** only what this person may know of himself; null = of everybody */
  readonly onlyReviewer: string | null;
}

/** How often second opinions agreed with the first, over the flags of a scope; given in the period. */
export async function flagAgreement(sql: Sql, scope: Scope, asked: Asked): Promise<FlagAgreementDto> {
  const params: unknown[] = [asked.from, asked.to, asked.areaCode];
  const where = `${scopeCondition(scope, { area: 'f.area_code' }, params)}
    AND ($3::text IS NULL OR f.area_code LIKE rtrim($3, '0') || '%')`;
  const opinions = await sql.query<SecondOpinion>(
    `SELECT a.actor AS first, d.actor AS second, a.data->>'leaning' AS leaning, d.event AS decision
       FROM flag_event d JOIN flag f ON f.id = d.flag_id
       JOIN LATERAL (SELECT actor, data FROM flag_event a WHERE a.flag_id = d.flag_id AND a.id < d.id
           AND a.event = 'ask_second_opinion' ORDER BY a.id DESC LIMIT 1) a ON true
      WHERE d.event IN ('confirm', 'reject') AND d.from_state = 'second_opinion' AND d.at >= $1 AND d.at < $2 AND ${where}`,
    params,
  );
  const people = await sql.query<{
    id: string;
    name: string | null;
    confirmed: number;
    rejected: number;
    asked: number;
  }>(
    `SELECT e.actor AS id, max(u.display_name) AS name,
            count(*) FILTER (WHERE e.event = 'confirm')::int AS confirmed,
            count(*) FILTER (WHERE e.event = 'reject')::int AS rejected,
            count(*) FILTER (WHERE e.event = 'ask_second_opinion')::int AS asked
       FROM flag_event e JOIN flag f ON f.id = e.flag_id LEFT JOIN user_account u ON u.id::text = e.actor
      WHERE e.event IN ('confirm', 'reject', 'ask_second_opinion') AND e.at >= $1 AND e.at < $2 AND ${where}
      GROUP BY e.actor ORDER BY count(*) DESC, e.actor`,
    params,
  );
  const agreement = agreementOf(opinions);
  return {
    from: asked.from.toISOString(),
    to: asked.to.toISOString(),
    rule: AGREEMENT_RULE,
    smallestSample: AGREEMENT_SAMPLE,
    opinions: agreement.opinions,
    overall: { ...agreement.overall },
    reviewers: people
      .filter(({ id }) => asked.onlyReviewer === null || id === asked.onlyReviewer)
      .map(({ id, name, ...counts }) => {
        const { asFirst, asSecond } = agreement.of(id);
        return { reviewer: { id, name }, ...counts, asFirst: { ...asFirst }, asSecond: { ...asSecond } };
      }),
  };
}
