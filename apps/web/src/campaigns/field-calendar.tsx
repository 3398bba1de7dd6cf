import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { numberText } from '../components/numbers.js';
import { useWords } from '../words/use-words.js';
import type { CampaignProgress, DayProgress, RequirementProgress } from './campaign-data.js';
import { recordsHref } from './campaign-records.js';
import { monthGrid, monthsBetween, shadeOf } from './month-grid.js';

interface FieldCalendarProps {
  readonly campaign: CampaignProgress;
  readonly requirement: RequirementProgress;
}

/** Days in the field: a month a block, darker where more was counted; a day leads to its records. */
export function FieldCalendar({ campaign, requirement }: FieldCalendarProps): ReactNode {
  const { campaigns } = useWords();
  const days = new Map(requirement.byDay.map((day) => [day.day, day]));
  const most = Math.max(0, ...requirement.byDay.map((day) => day.counted));
  const last = campaign.asOf < campaign.endsOn ? campaign.asOf : campaign.endsOn;
  // a year's campaign in its first week has no use for eleven empty months
  const months = monthsBetween(campaign.startsOn, last).filter((month) =>
    requirement.byDay.some((day) => day.day.startsWith(month)),
  );
  return (
    <section className="stack-tight">
      <h3>{campaigns.calendar}</h3>
      <p className="small muted">{months.length === 0 ? campaigns.calendarEmpty : campaigns.calendarHow}</p>
      <div className="field-months">
        {months.map((month) => (
          <table key={month} className="field-month">
            <caption>{month}</caption>
            <thead>
              <tr>
                {Object.values(campaigns.weekdays).map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {monthGrid(month).map((week) => (
                <tr key={week.find((day) => day !== null)}>
                  {week.map((day, i) => (
                    <td key={day ?? i}>
                      {day !== null && day >= campaign.startsOn && day <= last && (
                        <Day
                          day={day}
                          of={days.get(day)}
                          shade={shadeOf(days.get(day)?.counted ?? 0, most)}
                          href={recordsHref(campaign.id, 'counted', { requirement: requirement.id, day })}
                        />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  );
}

interface DayProps {
  readonly day: string;
  readonly of: DayProgress | undefined;
  readonly shade: number;
  readonly href: string;
}

function Day({ day, of, shade, href }: DayProps): ReactNode {
  const { campaigns } = useWords();
  const date = Number(day.slice(8));
  if (of === undefined) return <span className="field-day field-day-0">{date}</span>;
  const text = campaigns.dayText(day, numberText(of.counted), numberText(of.repeated), numberText(of.invalid));
  return (
    <Link className={`field-day field-day-${shade}`} to={href} title={text} aria-label={text}>
      {date}
      <small>{numberText(of.counted)}</small>
    </Link>
  );
}
