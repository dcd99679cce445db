// Packed from words/ by scripts/pack-words.ts; do not edit.
export const packedWords = {
  plain: {
    range: 584192,
    stepBits: 7,
    codes:
      'ks=Svbg6@#J[p382n+9Wfn#L]B#^U-FGdn[XuT{1&sLh*h7AMY$o4j^[^gXLf7h;+P,w?+LV l(,mI5Al,M^/.t^}v:W-Sr*+[c9cB(,&?#+cnc4C*N~&Yb#gKXwyWvc#y' +
      't:A~K]A,>2l+OP=GK:=jy(y)TwS$!zpHBb3NfKg|g8TC$wCfjUQIK,CTeqO<9a*&*:re%p/,F]zM2/ibts}KeLOy>,h%Pa7=CXBL{ATLa<+isbiR4w$;yn>O3%cKL/L+pd' +
      'gfdwrai>O>WlyZuGt#&<ngs*_1|krJrsMG)C.#2TawgF+ruzacCf-GNC7j*=]2Wc_:%As<}8ZA>T0eD*#U],g57MN~TIOk]jZjT#xJgPG,IHivPw<4)*sonSg3a;)%Yu*j' +
      'J+f;}zz!>Dfkq/<*He@Or>A^pfK1C1/xX_!q[pW7THpIpR&hCNRAvPI*-*uc.#84),U?!Q--*#8MEOK7HjNM6mla IJc|<b&&ZrxeI}^C~du,pLR&vI5Ozyfd[zg.s%uH$' +
      'K#jxL2%4KA7F0;tM215Wypzd2DnmcK8H2p%5^D8r?nN >,cfYAEb<Qa rN J!r*1gK9gP-&{?CA4#hEXJSxOs}I~0<w<?}PyRtX_mkdcX5B*-O5r}rajFWz7?0tw}lW,%8' +
      'Y=|lYhsER[D<.o$B7P$J5[!:Q|A{xI+bP?J(<;=1:}|8 bqXoyiMnrU={y/XXe-,mN|!oz3;|~gk0u0q}[911lM{VTEUf3~ PG4t6QJ2cZ}IR.>%/oP<gyv7mpF3v^2a5e' +
      'w(15N2Xk9$[X1Xt9vJW9NoR)UHdi1aZFo,}U]Jq~H<nTEq@@N@glO+0gE.u,}hbO+j>xWo,4ZM/||t}t7(c-_SRS:vmQguL3U=F/@1NKc4O))^k%R,0YP%l;SZIV8Wd7o(' +
      'P4p ue^A{G +fJ4b5}52K4}AfKtIg4d/}q8L**tInx_9xcL@Nrl^,V.#IEx~!,yM3G;mr4u962sO4z(Ou?4ho DJQux #*u~f>p]>zM8TNK{d6(NDwg~]Pm.&ddG@&qh<L' +
      ',~m}{4&z?Txkt3B(i/2v:Faw-{,gV5m[ucN-g>#nx.CIp!Wyk^dond|r@Cz?D;mdvg8F=l#59#.!b6T%3[1-xt=CaIL5zv&;;;NPMt2Or4CVTpNTEWdQ9Ly.FP!6O]MZ<M' +
      'dcZ{ n*C ,|W|y#V7P&*/$r-noZ&qKG3mpp$h5YDpdP-hz%E}BIfXaP+Y<{]jbJ}!WsK|/>roO}aeL,ARp:c2x1VS5BhbHf)am5gI7m.8cy6)HF4AGIRYADoPRC%7>jb}B' +
      'gd!2;b7#T45s|syOjc6RT5VAw<k~gsK[T8S*mrKaI[HYeeg?DK.sXt.%GXxZ{e$8++b~802^:<m|Q[V+4%uCn$hV04u;=^&)T};S6xUji xojvGiJye6p^oYE)Q?tKe$9G' +
      'E^Q{MywHuNRO;E5/QDHl=6et*ppf;_*#j<R_CC{RVU}oo~2<.Z[i-R(Sjw6#t!HQL9t/<S8~G0B%b[:s48-)]QQbbIk9pfsU(xw<ppNa}wlxvX}jC27YL]ic8MT/z!at6J' +
      'GxajaXy48oEuE(zwv];^s!agp_A;8BgXv@)!:ZvqTl:-UPrAbPT#?Ah7Ny:o6-jW]_gHJ&$U1~:N+VRHR=I(;SUFR{)8k,:vx5$% pW<N+8}Lv|g}.%74C+Sh.V0(3I+H(' +
      '^&CRVa$]-7|CD ~ *e}S6EE7.Mf+<z2:xI:8$!=mJM*nlIsHu]CxXVP})4V[)agfxg{^07NqPCm%ILVWMa*71wB5oM@fTm[i{q&@Wnz},Zmbp2WK]1.Vu.-tT-V.yp#J#1' +
      '}W8-;yf-(0NB0!WMV9SGcpcJ>V;R/sRO<|}rjGu1}%Y}{EQPH&rkdm!A=Xu% At?W<={qY)7dB7c$9/TV~Mf AQEj+SUCq{ti[Yh}mUT?k,4KVF-K<}Y;Mx1<y5:D#@}cB' +
      'i[&MM *(R!JwAV&{S@N}Itw8si%3gPNU[lrPS#v3f!(4^r%8dcUt>, pJfCsf2-H^dPS|phT9(5y!O}DHGWrt>;7%C8<YVsX b(>j:j=ZFN|#hXR@W8#36GU7,o{* IaTD' +
      'em6zAL*P=5>T77mXI~sT4p^+t|j<>7zL8-<-> (nXEgVp5&V=OuZ33Mk,ZpHxFsR5y?{>~=0qXxQcn|fM/*l8vhbjzRzlT):4?xSy<5#b4O VCpz7+9tQWAn,>/Wf%oV;3' +
      ',294{tLZ{i[}&n%9?E49}zsJ6]nQa$gv7cNJ(&4<-+&M;8vywQ5LY6v[?i7?WnBJIHqsUqdDbz@.sonUUI_T0.fv3h#mTUCL^bg%mqntSIElpt>8,!%j<T,gL]&,z0Qn}f' +
      'fSg]&~eMS2l?10NSus5Us_xm@~!_nIDEy}%Og9[g qI_M> IvC}sN*L9go;7EOy]l^Jn&9H=e>Ry6|n@&U54s_}/)tB|6a>Hj~@R@|-L-4Y_kw=fN@{f!)f%^xUyaI5vZ4' +
      ',dD+}AmE}1KHYAMhAZ6MC-rOk#oQ5tn2fid_13eAQQ$+|s:[>dojC4&! p.@BCNpH<C^wINx<EFWXXU0!:8M5SCk.*J[|vL|NZj>w%,-ah/b2+oTXnH;L)e&@;|X4H3c9A' +
      'E|#-IKaQcy/Z>$XEM_{J|J0y|dyEi4,)f.RQsO_MArL^4[y/ZsIc?Al;U<M(1Y7Gy1*W}Al(-:PhqRg))46}#Y53WWQC[=%N$zscy4soE@*l0K,^WM5vBfNAt^@kr46s<D' +
      'b;1jf/@pa$OdEjS@FR#9C*clk~^dq,Y5Kwp#p,1UO&0b)fwHp#,6FeW3g9r4Jx67mbZ/Rua0Qg>s=QWegijQMyB+2l7@EZGm;Mzq{g6!geIZ8%wV>PoAqSVr6cd*0$ykun' +
      'zCg(qS{&37AD}kk[:*;pq||n6,U7/$DQLcEf{.Z3^mp<&GJz^|4u}E-sTPN~gF//Q{?oEO(d9z}~4>Yq3h,|(UG7x2f:ui)!>hL41[!_Vnq;ehHwB)rt6B:$L;lk9WWu%~' +
      'qnhl8(@rC);$A}tEy6JZ9 BS3$$#2uUad){r-?c0w_D&Fg_l.2[zB^6UQ32%]r(G;7V?}$E~}+o:[Y]aytNu{8qc*t)J*hFMxBXhm)M2i2,mQ];g86zi}]n,I[)clghhZ#' +
      ',C9%7~L(5(}rdp+EL<W(Rf!Vo=Xj2qIDkw&&*Tc2hB9{@yXE|5nBOe(Ilvte0/|=BPPNhEf3ZRm=<UT$m8TW{*wz|ZVcIx+b>hnIvAF6)l=Y!pki#gNGQDtP?5Ol2gC&6 ' +
      'vE5B;(b2y~k)mM2Y;j1WbApg6>!sLRCkA:rOtT18XpBkQ#!:.NKN}q(MRd&hjWy]&:JfHi;>mnvV:*D)YD)kF@W8A}xU42Z {w',
  },
  neverNames: {
    range: 645632,
    stepBits: 7,
    codes:
      '93(F8Z=~]^0#A|XUVAn}<)|-kW}TOLHhs)#J@Gcny3AUNGQdZ)*I4|duD6NznX)UMGEdYP}|%vNWNKi{7OC(hEaDZ9s<P%OkeP[aLVQJ_ultUOR7mV?WA5nPckv;N jJ5G' +
      '0wSEj&}WJ2m>f-LD_M$VPVR,e(4RrPsm4cf8*YLFzj@fhka+I]lZQe9 ]C;rU#a$C;5S3M}x0P_Diw*a9sM<!n[^oJxU4Q9}/q[k/W0#8@m0lTxCyXH~|Sk,iC&saq?|gW' +
      'moqt?7O6!DRM#}Haku:c.gbNOeS/A.eH{QBs}HH6xs&aog[?d2:]eFg;{$Z~&?33#O#f;PoeS;QX*&Gm:3LIPlZ$i/R^Lm>V7n4?f8[GYO]ejQNbKCF0}ir_aQ<l)vs!Qn' +
      't.#k5ILRrq<585y|l}I$_KvTN+8;/k>a.<1Q?,xwrm@K3!asH5qPfUypDlN<b8N}g4/Q(strY2~ D9nI 9KB;t-yB}Cugg4A1rfJCy&?>VlaWlf=yb^{T9fs8T$rZ!M=81' +
      '*m-j]KHY92-aeD2Gm4{W_P2n<iD]5xjdU-lQ0C]uiz_MP7/yAz>h93R: M!gBhU4s|3&X<3ep!hv@4>?L>m[,?A4Y7eZb8=T<uAR=zCnXpHeg>F;XC2uWZbHV7PE,S4#a#' +
      ']($6evcTk,TNLZCU9~v/[Wnv6![&y1^#9YjBF#_pl*y(7rfDptO,q;z^QN=B&8{jU@i]!iMI*>As^+HKId>,w~~!/@-.G(uL2hDThq<Fg<6dy(c_7w$cyQ].a7FVkWfVQh' +
      'sG1Fb2rmt4YUfR;C&({y5BYy*b%t4rq5}hGRw#uF&g;zww8 *KI9jT<p6]h&<;zOj?UbEAS4EiI3s#_vx(|Hq2 HA8EI:}:=u^MYWA$PY6BdNH-i&XNiThc<#/$eTKsj,5' +
      '?r[QIbO;Ld}9&Q{s3V2P0y%]N4{KQ]]SP0;+;r.V c#fC-fpZQ71?FyJo(@n&U:n}:oldUVg2=8U({|Zf^0Iu^3oMaI5-LAIMIy|{tHvB%osB8vz540I$C)^366gn(_JgD' +
      'NHD$[H3dMUqsj&q8^^1ZaiI:VaUEfjj7Iz+%z{FCod{ X)T&@g?H.YnJU}c6l5omS7LH{ Tmq0:}#Ru/0p.6]@j#>aU(j;s)V$}ZS(+dtKy&O}SUtM|}.8$$@aIo*2pmdX' +
      'lcfHj9fC9+|ZHW!v53!-lU)z[pw7fPB0#f23/ec9x?>S7?+}%v$(y Q{^u$XCAg=K|j<?_[ld)UmnC}M{IGaq27=Z9Bsz_ IjNg1lhI^AuJkVr4el]=Jx%(k|%zVGwb%3I' +
      'L9xh*F9m EVOQfCE^#PB^h=@;lTE]Igb)y}j;h~!QILQSB(Qz/pTrXS^s59vn!!AX3yjpZOyZ_iG;qz<Sa_kq}d$X+!17Ve{?^G0+K3bvV=WN^11XVD*IRy<:{GC%@IDP3' +
      'N|ojxao8WW[/NboVCg{#gxCspEhYh$keE*K~A1}3NjnM>Jn1DS4rgae}&Crfh:3#r6O |I} ?2xI.{u9Nv2>c$4wNm3a8d1t1*0xaYSY1$UY=Gd8nyf:}QQ7,Zq,2zsSVd' +
      '+aQtmAS.Azd CS$k**&O>^Rxde|^uQ6LzMe4Dc|N%$:E1psb$Xfx:h^ujOu<NvVtSMgy>/0cax}cZcvT0~%]/A2pz/+jd?^Id,UnBTr9ID&e)&jJ}ynlAT2H$*1+P*,{rN' +
      'SeFzO.3P0is,WWq]@bb0{WM^K9$J+r8/BUx:(UQa>&4rL}q:gRV}_oWTgU0S&)CMZ4tV9r!lTiM%3xiF}~BrO5m4qP1~12@kBEZ/maLM1#>s?dtA:H/HZ/LT|nv(^&#2|d' +
      'SsfCk%>&0,LQKxmFr:zQ O>3r~5meO[?ed-74)*{69G/Ke%=1lE}jG4N3=]JZD}]]2(f,/|KD(L&Bmi+c{Itmxw=81g29DSfKcE={a/~1SIfm7Ylt&Dujqgi?x9r{&syPd' +
      '(sb;5AymTXkijRAX|nkyLVdl=8i>X|LCu@FDN/5Y}[LXY1;1tc+bXx,*F*E%)*| =G5kNlgH(bt+L0AvfM7/UwN5LGyy$U-A9=s@w<@&cHz%)u]ZT>N3^4|/TOS?&lV1;5' +
      'EY^fT/|;}X2w}ylJB,!t3FST840n(EIpjT/{z*a0DZ)[WGG|nZTPI3[_Q{}{HAM7)f0+l1Fh;+1,Q3Uge()FT3{ ]m3Jd#BQ,:9BY LW1?^B7N8%z2OsH&?$gP@;bmhv,9' +
      '&]J-J&YE(dPz%UMjA$QhD+40PPw3*YG{ @JY{vUodSGh} xx@7RPw%t*ymig*rcL):fddJ89G0@}:a/K^v}fJ--2Z9_0R*;CN +=mm1ax2|*Mf8NplJ<B:kpum,L>8I@@G' +
      'mm*EaFiZNmE#MQd%{Fr250n)2gC/>+D?h,fa/Jg@_E+CS|Ym6?*ZrRe{vHfK*Gg6PAZzxWJI~!K+Co88-(V9J<m$E:jvG<Q=2d2CB3X.Y?O;mY!JC.tbbX#_{N3ji~{PzO' +
      '?vFsp1o<j%bW-8=V8rB^pG+7*uul|G=0]~Np-^!B5S%7hQFO3tn,;;-]FK{B)hVui:h3rJ,WMmV|=|rwk]:w8OZ!)?E4X%w|M@=NB3yf<_FB8mbys&K0Y]uhh+7!j8<%Go' +
      'L#aZ1Hx+UL4iZ<7iMoF<Oh&2!fl8t[Bp_YB.P.QXOyg7Cgz@&fmE#f(5r2(N^5B1OU}rMb i94vDnL#7-D{G/5QrnhP;9$7t#$pta}!G<R(#f34;k^o.#z[<T;y >,fQcC' +
      'KNr@80V3MBjV*x/?Y~2Q}&PVZ.95<>C|LZU[7]qDt5>m<e3?Y6APUbFgGc[n1~_X6gSx-7G)MjL{X}Y)*tocrAmJpZWGqbI(* KV,S|qb~}f*Vi(4A{Q}O:FnEK[H=3g%5' +
      'y394tgYYTW8j)67=D/w8}FQ1M)xz=HiJXu?JRkWtE]]+s{^;$ajmv{y,5}P.vAk;4gYVNp!(747@(dZ?!BuO-D|Wy2^EL~s]YS^;M&v~z.M_PAWHJijMrP=Kr@N=lXLF|g' +
      'Qe8PmDw:sR^5z+I0-Zo}OtPvpAow{Boj;SXzD$5a5y;C!9-*vA#?N6$rtn{ YR!~?XS~867^y_mgLXf#:d?.v;u[J[CbA=rR}{3Gsyqag3=2cLVV9Zuh7xk(/dQ<<D4O+k' +
      'T8.. 5L;]CZRJ9Gw_6JH*yfklvJ.VUka3X{K}>}U}Ophz&xU)#XA#OD*mlk6xWh ;T15[ ojj2[!6J<5$bbR46+vbV=.xQB&F0$TgM4c4?$f)C/4;Bs@=F.gNfHSG|6!NO' +
      'P$rvkQarhpp xRVr{)hmlBH<?py9uot?@.MqB>%3Pz^z*oLCrM6@s9NxuaQw5qi+r[HW@]hYUT{?Ga9Kv;u/2]AUz?Wgv![l-8ZtG@pN8-xQND.kYF<rxkgtc[I+%=]Pr4' +
      '_ u1?-Q33Pqs8Mn)b5(e!llm;XNXxZZ9/tUr|_&JqH.Kv/)F3#gQ D_<x0(laFIIy^Zc ^+B+,Efup/WatUmPk-I2V;)of:u]guaB]4Ibk.!F|,eCbK9M0@Ac4?,Vyg|1}' +
      '6v1E7[be0&!/*(!!Mkibz|/Q0&}f=0E9-L.?@by5@~nECAb{nlH tA-B}%h$&[IOGSoH-]YtcIUI|9ADT4>/aRQ<4~mrzY%p@?7)*i?NPrQpfUKW]G)~w4Z,CeFU}/A{ Z' +
      '6M! p!%yxpXB=%:Z7ttgPbgh&K^<V!^YyddP;yil5])l+vVRz0>bO ',
  },
  chosenAsNames: {
    range: 4362240,
    stepBits: 11,
    codes:
      '}@Ad?d3YInZ?f}){A*n2Z+> rZr_<SbLVgCeizE/6R8$SjpV*7K#^%X*mLlJ*g<R0C?BT|}gcX6*/mr5?OKt3_G;K1h;$|mRd 1m6pSTu2=toYRN 21;3ZNWfjo<V#|cJv' +
      '*q_P7Tra_A {)F4bzys0O[}{6hkhBg%jD#d]MAxEjt!<{5g!hiAfigJ-!;VZR8,Z+UOP($+.kKz$dkU+4UVK7wtW%90K5I+s8o5BZD6(d&4m+9?s8A5Z0j;V(|0}bsMxFD' +
      'XHPqG_5g>|F9B1A5yG2N=~D@Fhn=rQrZ>tFvmpR.uT;V;/wC/<-P{6#n=g1!f(KPa}=NXq|dT[NCyg7K*~Wq?ZIlhqbYVwWyG#9smfuA6aaYmu9v-rlaiBsDGec^;qg<>t' +
      '+Ad:UexELURdP%zMrJdl@x8s=sB!*>pSJ/+OfA%O!^4~nShFPxmDMZB%7Kj+MUaL,U+}j6V10dxGp+riW!s_n>rj}{6$^yIGhg:]-o--a5;=6IID^wO|=f&~+3?(GObH^H' +
      '^ZtN?ul$vk2D.iIE+Xiaq5Ov}DMUpD8_hRv+wz i )lY(5 z2t-}1$T6z*a2XIT;gXEAE)jA1[xEQ?t!zerpa2m#HFHf-@UGD7}qB^IKq-=u?vdcH6%j.2KO:z<7&=@alD' +
      'b[bJ-FpUUa))v/Nd7!E|M9YtQhqA!#9-n Qtv99*O(ha!R&H$W,AHwVt2BHG*8B4bvBWQgN:d|wU&#}i3riu)&A#<E|Ro|{Qm#6LYHQ.6(BUu#faitZQIxfX,.}ouw[Y/1' +
      'N*LT(83FT/8#UHYzF1}+ZH3nY:zCLQ?WjJG~Nh;^:752qn*YFelPwe6b7;?+cN26Rw8xuhfZ&~h&zkvqfi3{aY%OQ}*I;oKlbby3Fozacvg6_6Ohv_CXp|:kO6K5%hf;Qi' +
      'vkf8t_a9nQ+p.KcYhVDM [y~xO}UsvHZb!<cdjf(+pZR<Kl}ke{Z,3Xxt5=K9k*DP4ZVx1J~k^%Gk!_!^<DgbG1*O,!.]E|]tZRp a<{=}nN]YlRa&;P,s#X2B=0y_:@67' +
      '%{s*27V(&Sgq!o?Ngl%B{O+%lNFTi0o;v(6=U8TPWEyt>)}+]LO r[|]@bDxr.u,Ko&4MU ?i},:=}4dAVmo[|x}[g-lGXu#45(efzgwmo3<O]]tM[TzjuU:c2z>b(W/,1' +
      '1V13E]V,QQ9rw0K$#_9Qs34s)]lp&D+Eh}m2EwZ;xhaixafM@=VzTK%.vX$KCH@!91:@#laRj>|xH#tPtu<aK^,yztZ95?9^MPR0}N,V~ O$idtQCM}Xo|N}!7]dt3lyt4' +
      '{v|P=nAWP9-?ID#_Ci]?P!<Drmw 0MwIZ0>sc~/eqg!0:@*}&]v_4Y.]+%CBi=w*DW4gp(|l*0g*7t]RH*Uf4bRotQ38D2E?c?F |}Vt.J7gx 7|s#Lx/>Wq+%SOr^Tf9p' +
      '%2XTCg<ctX+Hb/dcvQgF(:UCZI4sp:@Y@_)J3@v5rS-<Zb=$+,aIAWMq1f2kp^a@yCd!hw}CxhOo3^-%B4XN$-xlh/.LjWL_={FC8kHI>7/Tci]C:uWN$60D),}wt4qhvD' +
      'y-+oI0v]/rwdf|COC/c2FeD<PAWbBR{uou-uXe(G3HqM[zbRa?{%+HvUO>p{aLU0He2v,(l/JCo}tYLzmZOTA(?(OUo|$G+ $]8UUvfgc$J#j2$wP)yTCG%(++Wr&)U<?.' +
      'o:uwzrV7m/!zdva+)g]gCb6j:,0JV#jC|SE33dk4LNH#>p3QV>N/]Qi/pU>_.vgCFWY<1.)0@R^&WtQ>j.5VtKNrpA^On_hWm-4u 3}iXVYFR-!xSa4us+UA:#+B{~K=k<' +
      '82OX2Lp^(+0>z#rC@P2.FPG=:Y92O4!i%Yrzt!z/%^cEHf+q|j-2z),lI1Jkg]ch=HnPNENhAP(y]sbRrbgbt!NQ#L?<#]>yrar[yG:Xk)FJs4jIaDQ+Bz)F|P#LY8J,fT' +
      'e#CO$2_GTi.cf4FJ:Y$tCt0Vt[h3bjkAM0vCOSnSA-OQfw;~H3!.N9Q9DS<Q5.pq$UGd.QDiR[pWG%Wa|rg%,|9c(vTX|J&DTYLoJ&A*Oe]]de$+tZKoLOpqxqp+F%@JN ' +
      '<y/KhM;- 9A:x5WIMVac&BD*H/.&,&P%-#eMlUsxbQzn30U%jH./kniWnS+ ?.U^z[uEUr<|-DwM[6@]{}AwJV)bXuD+BU9Z=-aJ5#dHbhC#%AuSpo5x_}qw)6&CA}N)SF' +
      'o5xlb,dt>SO ',
  },
  knownPeople: {
    range: 2981888,
    stepBits: 12,
    codes:
      'v7p$GL|+Mf0ho~ p:I?:{F(nCY {2XuPz%g0jI.8kis0C!>=*g hRbso@HP3Hv5f2qPhR55K|k+a]Qgmo>m6U2g)0LyGSRVq}SpC&k(bG8?3N9c)s@:fHLQLy4:7XXLY]t' +
      '12UM5<_*ILmq9yF5{d<vkQ%5y@a40X,%9(EJpL,{uP>tr<sfS<a/@a}Ajw)T?.TW:Ol Iqt71xB3Ek&em.W5sal1IVTA7Gy@#7u)@%GZRmS}9 q?w#3;?^>h.6OauB&W{s' +
      'Lb4QCNW|^@&eqBSfLXZiHl5Bva(4_+,SWVZ2[eAoynUX|.Y!( vAz8E)pVK%yOrL-75TqJ/ t}U~(wCP8YsE!wKH_K 0tGGvposUt[?O)rUhon8!U.4R8d&Dq#u78)NZ5C' +
      ':VOR!):G)<#[8zT?P/+J(YVQ=Sx:Mm#B-z:TPz#5P43. nh^8:qbQy7$=N4l3)%(kI1%}u@i)~snRWK<6IaTSZ> ,DX][hZ$WP6Ti&:gHwH[I/&WUxrh&5NwH(#qgBDaZN' +
      '[rl1?yJ{LB&^}k[T3^.>FI-?XJ^8M_N3/;>D84IX%B}s-K;GMjkgmt[hyFQw@E*</:0Q<sQDq}=EgAidxUj28<UI_,T{mUIlC_qXOeUoto|tFkK-T7lZt1-DphNP/)8=2C' +
      'wr-G(p|i=_*8HpUeT[E?#Jv8c+^3EUPqF8{J=FIwc~}gsF5j) ]aE Or2R(LHZj%yGwj g ^|b<e(Hme/2a[CQh~$Eo60tn!cF{z->^g zrOBYua e-j{j#}l-kRsW26G.' +
      '$@Ho]CF3o@8N*SuYiX0kO6qXZz{Ue]df}M0i',
  },
} as const
