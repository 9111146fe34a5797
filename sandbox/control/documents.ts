import express, { type Response } from 'express';
import { textOf, type Context } from '../context';
import { cardQualities, cardSides, type CardQuality, type CardSide } from '../documents/card-picture';
import { isIdNumber } from '../documents/id-number';
import { findPersona } from '../personas';

/** Pictures of documents to download: those of the personas, and cards for a typed name and number. */
export function documentRoutes({ cabinet }: Context): express.Router {
  const router = express.Router();

  router.get('/personas/:id/documents/:side/:quality.jpg', async (request, response) => {
    const persona = findPersona(request.params.id);
    const { side, quality } = request.params;
    if (!persona || !isSide(side) || !isQuality(quality)) {
      response.status(404).json({ error: '没有这张证件图片' });
      return;
    }
    sendPicture(
      response,
      await cabinet.documentOf(persona, side, quality),
      `${persona.id}-${side}-${quality}`,
    );
  });

  router.get('/cards/:side/:quality.jpg', async (request, response) => {
    const { side, quality } = request.params;
    const name = textOf(request.query.name).trim();
    const idNumber = textOf(request.query.number).trim().toUpperCase();
    if (!isSide(side) || !isQuality(quality)) {
      response.status(404).json({ error: '没有这种图片' });
    } else if (!isIdNumber(idNumber) || !/^[\p{Script=Han}·]{2,30}$/u.test(name)) {
      response
        .status(400)
        .json({ error: '姓名须为 2 至 30 个汉字或间隔号，号码须通过校验；只可填写虚构的人。' });
    } else {
      sendPicture(response, await cabinet.card(side, quality, { name, idNumber }), `card-${side}-${quality}`);
    }
  });
  return router;
}

function sendPicture(response: Response, picture: Buffer, name: string): void {
  response.set('Content-Disposition', `inline; filename="${name}.jpg"`).type('image/jpeg').send(picture);
}

function isSide(value: string): value is CardSide {
  return cardSides.some((side) => side === value);
}

function isQuality(value: string): value is CardQuality {
  return cardQualities.some((quality) => quality === value);
}
