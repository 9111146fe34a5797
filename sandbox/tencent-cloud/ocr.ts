import type { CardData } from '../documents/card-data';
import { readCard } from '../documents/card-reader';
import { birthOf, sexOf } from '../documents/id-number';
import { fieldsOf, textOf } from '../context';
import type { Action, Fields } from './action';

const maximalBase64Length = 10 * 1024 * 1024;

/** Which switch of `Config` asks for which warnings. */
const asked: Readonly<Record<number, string>> = {
  [-9101]: 'BorderCheckWarn',
  [-9107]: 'ReflectWarn',
  [-9109]: 'InvalidDateWarn',
};

export const idCardOcr: Action = async (_context, fields) => {
  const picture = textOf(fields.ImageBase64);
  if (picture === '') return { error: 'FailedOperation.EmptyImageError' };
  if (picture.length > maximalBase64Length) return { error: 'LimitExceeded.TooLargeFileError' };

  const reading = await readCard(Buffer.from(picture, 'base64'));
  switch (reading.found) {
    case 'no-picture':
      return { error: 'FailedOperation.ImageDecodeFailed' };
    case 'no-card':
      return { error: 'FailedOperation.ImageNoIdCard' };
    case 'unreadable-card':
      return { error: 'FailedOperation.ImageBlur' };
    case 'card':
      break;
  }
  const wanted = textOf(fields.CardSide).toLowerCase() || reading.card.side;
  if (reading.card.side !== wanted) return { error: 'FailedOperation.ImageNoIdCard' };
  return { fields: { ...printed(reading.card), AdvancedInfo: advancedInfo(reading.card, fields) } };
};

const empty = {
  Name: '',
  Sex: '',
  Nation: '',
  Birth: '',
  Address: '',
  IdNum: '',
  Authority: '',
  ValidDate: '',
};

function printed(card: CardData): Fields {
  if (card.side === 'back') return { ...empty, Authority: '示例市公安局', ValidDate: card.validDate };
  const { name, idNumber } = card;
  return {
    ...empty,
    Name: name,
    Sex: sexOf(idNumber),
    Nation: '汉',
    Birth: birthOf(idNumber),
    Address: '湖北省示例市示例路1号',
    IdNum: idNumber,
  };
}

function advancedInfo(card: CardData, { Config }: Fields): string {
  const switches = fieldsOf(Buffer.from(textOf(Config)));
  const isAsked = (warning: number) => switches[asked[warning] ?? ''] === true;
  return JSON.stringify({ IdCard: '', Portrait: '', WarnInfos: card.warnings.filter(isAsked) });
}
